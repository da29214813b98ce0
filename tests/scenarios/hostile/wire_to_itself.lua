-- expect@5: to itself
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua")
line.wire("W1", "R1:1", "R1:1")
return line
