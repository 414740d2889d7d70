"""Four loops into nested lists."""

def flatten(maps):
    rows = []
    for sample in maps:
        features = []
        for channel in sample:
            for row in channel:
                for number in row:
                    features.append(float(number))
        rows.append(features)
    return rows
