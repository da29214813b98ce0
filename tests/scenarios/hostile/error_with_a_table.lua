-- expect@3: error that is a table
depanne.api(1)
error({ 1, 2 })
