-- expect@7: must be a list|wants a list
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("G1", "kinds/test/supply.lua")
line.add("R1", "kinds/test/heater.lua")
line.wire("W1", "G1:L", "R1:1")
line.tests { [1] = { id = "t" }, [3] = {} }
return line
