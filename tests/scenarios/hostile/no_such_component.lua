-- expect@5: there is no component "R7"
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua")
line.wire("W1", "R1:1", "R7:1")
return line
