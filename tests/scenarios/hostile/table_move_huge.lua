-- expect@3: table.move is not known
depanne.api(1)
table.move({ 1 }, 1, math.maxinteger - 1, 2)
