-- expect: has no resistance
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/hostile/bare.lua")
return line
