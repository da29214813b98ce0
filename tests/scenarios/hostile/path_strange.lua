-- expect@4: a path has only
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/h\0eater.lua")
return line
