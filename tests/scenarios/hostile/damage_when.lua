-- expect: max\(...\) wants 2 values
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/hostile/damage_when.lua")
return line
