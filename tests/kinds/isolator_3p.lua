-- seconds: 6
depanne.api(1)
local line = depanne.line { id = "isolator_3p", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("DUT", E .. "isolator_3p.lua")
line.add("E1", E .. "heating_element.lua", { resistance = "60 ohm" })
line.add("E2", E .. "heating_element.lua", { resistance = "60 ohm" })
line.wire("W1", "X0:L1", "DUT:1")
line.wire("W2", "X0:L2", "DUT:3")
line.wire("W3", "X0:L3", "DUT:5")
line.wire("W4", "DUT:2", "E1:1")
line.wire("W5", "E1:2", "DUT:4")
line.wire("W6", "DUT:4", "E2:1")
line.wire("W7", "E2:2", "DUT:6")
line.wire("W8", "E1:PE", "PE:1")
line.wire("W9", "E2:PE", "PE:1")
line.startup { { at = "0.5 s", set = "DUT.handle", value = 1 }, { at = "4 s", set = "DUT.handle", value = 0 } }
return line
