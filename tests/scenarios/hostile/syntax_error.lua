-- expect@4: expected|unexpected
depanne.api(1)
local line =
return return
