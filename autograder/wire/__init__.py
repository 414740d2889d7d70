"""What crosses between the judge and a worker: plain values in frames of our own schema, on msgpack.

Nothing is unpickled. Every size is bounded before it is believed.
"""
