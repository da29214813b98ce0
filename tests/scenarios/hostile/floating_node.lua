-- expect@5: node "R2:1" floats
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("G1", "kinds/test/supply.lua")
line.add("R2", "kinds/test/heater.lua")
return line
