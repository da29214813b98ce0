-- expect: unknown wear law "W77"
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/hostile/wear_law.lua")
return line
