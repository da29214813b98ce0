-- expect: there is no component "W3"
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("G1", "kinds/test/supply.lua")
line.add("R1", "kinds/test/heater.lua")
line.wire("W1", "G1:L", "R1:1")
line.wire("W2", "G1:N", "R1:2")
line.folios "lines/hostile/no_such_wire.lua"
return line
