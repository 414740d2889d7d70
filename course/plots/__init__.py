"""Pictures, one topic to a module. Each function returns a figure that shows once and carries alternative text."""
