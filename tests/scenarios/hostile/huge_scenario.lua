-- expect: 8 MB|memory|too long|half a million
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("G1", "kinds/test/supply.lua")
line.add("R1", "kinds/test/heater.lua")
line.wire("W1", "G1:L", "R1:1")
line.wire("W2", "G1:N", "R1:2")
local text = string.rep("x", 60000)
for i = 1, 4000 do line.add("X" .. i, "kinds/test/heater.lua", { plate = text .. i }) line.wire("A" .. i, "G1:L", "X" .. i .. ":1") line.wire("B" .. i, "G1:N", "X" .. i .. ":2") end
return line
