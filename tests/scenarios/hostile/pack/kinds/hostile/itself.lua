depanne.api(1)
local line = depanne.line { id = "x", name = { fr = "X", en = "X" } }
line.add("A", "kinds/hostile/itself.lua")
