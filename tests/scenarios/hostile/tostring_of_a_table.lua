-- expect@3: tostring cannot show a table
depanne.api(1)
return tostring({})
