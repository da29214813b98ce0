-- seconds: 3
depanne.api(1)
local line = depanne.line { id = "lamp", name = { fr = "Voyant", en = "Lamp" } }
line.add("X0", "kinds/electrical/mains_supply.lua")
line.add("PE", "kinds/electrical/earth_bar.lua")
line.add("G1", "kinds/electrical/psu_24v.lua")
line.add("S1", "kinds/electrical/push_button_no.lua")
line.add("DUT", "kinds/electrical/lamp.lua")
line.wire("W1", "X0:L1", "G1:L")
line.wire("W2", "X0:N", "G1:N")
line.wire("W3", "G1:-", "PE:1")
line.wire("W4", "G1:+", "S1:1")
line.wire("W5", "S1:2", "DUT:A1")
line.wire("W6", "DUT:A2", "G1:-")
line.startup { { at = "1 s", set = "S1.pressed", value = 1 } }
return line
