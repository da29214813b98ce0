-- expect: needs itself
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/hostile/itself.lua")
return line
