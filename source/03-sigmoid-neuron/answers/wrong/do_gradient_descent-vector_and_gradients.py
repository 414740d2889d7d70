"""By way of the notebook's gradients, with one feature. It stands further down in the notebook.

says: top to bottom
"""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    column, labels, place = np.reshape(X, (-1, 1)), np.asarray(Y), (np.array([w]), b)
    places = [place]
    for _ in range(max_epochs):
        dw, db = gradients(column, labels, *place)
        place = (place[0] - eta * dw, place[1] - eta * db)
        places.append(place)
    return place[0][0], place[1], tuple(error(v[0], c, X, Y) for v, c in places)
