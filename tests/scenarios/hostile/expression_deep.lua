-- expect: too deeply|deep|96 terms
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("G1", "kinds/test/supply.lua")
line.add("R1", "kinds/test/heater.lua")
line.wire("W1", "G1:L", "R1:1")
line.wire("W2", "G1:N", "R1:2")
line.tests { { id = "t", name = { fr = "T", en = "T" }, seconds = 1, pass = string.rep("not (", 90) .. "1" .. string.rep(")", 90) } }
return line
