-- expect@5: has no terminal "9"
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua")
line.wire("W1", "R1:1", "R1:9")
return line
