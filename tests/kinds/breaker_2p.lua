-- seconds: 60
depanne.api(1)
local line = depanne.line { id = "breaker_2p", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("DUT", E .. "breaker_2p.lua", { tau = "5 s" })
line.add("E1", E .. "heating_element.lua", { resistance = "205 ohm" })
line.add("T1", E .. "control_transformer.lua", { inrush = "25 A" })
line.wire("W1", "X0:L1", "DUT:1")
line.wire("W2", "X0:L2", "DUT:3")
line.wire("W3", "DUT:2", "E1:1")
line.wire("W4", "E1:2", "DUT:4")
line.wire("W5", "DUT:2", "T1:P1")
line.wire("W6", "T1:P2", "DUT:4")
line.wire("W7", "E1:PE", "PE:1")
line.wire("W8", "T1:S2", "PE:1")
line.startup { { at = "0.2 s", set = "DUT.handle", value = 0 }, { at = "1 s", set = "DUT.handle", value = 1 }, { at = "56 s", set = "DUT.handle", value = 0 } }
return line
