-- seconds: 5
depanne.api(1)
local line = depanne.line { id = "control_transformer", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("DUT", E .. "control_transformer.lua")
line.add("E1", E .. "heating_element.lua", { resistance = "150 ohm" })
line.wire("W1", "X0:L1", "DUT:P1")
line.wire("W2", "X0:L2", "DUT:P2")
line.wire("W3", "DUT:S1", "E1:1")
line.wire("W4", "E1:2", "DUT:S2")
line.wire("W5", "DUT:S2", "DUT:E1")
line.wire("W6", "E1:PE", "PE:1")
return line
