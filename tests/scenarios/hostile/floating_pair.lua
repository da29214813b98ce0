-- expect@5: floats
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("G1", "kinds/test/supply.lua")
line.add("R1", "kinds/test/heater.lua")
line.add("R2", "kinds/test/heater.lua")
line.wire("W1", "R1:1", "R2:1")
line.wire("W2", "R1:2", "R2:2")
return line
