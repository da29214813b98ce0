-- expect: say rate, or count and each
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/hostile/wear_both.lua")
return line
