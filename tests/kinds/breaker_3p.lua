-- seconds: 60
depanne.api(1)
local line = depanne.line { id = "breaker_3p", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("DUT", E .. "breaker_3p.lua", { tau = "5 s" })
line.add("E1", E .. "heating_element.lua", { resistance = "44 ohm" })
line.add("E2", E .. "heating_element.lua", { resistance = "44 ohm" })
line.add("E3", E .. "heating_element.lua", { resistance = "44 ohm" })
line.add("T1", E .. "control_transformer.lua", { inrush = "140 A" })
line.wire("W1", "X0:L1", "DUT:1")
line.wire("W2", "X0:L2", "DUT:3")
line.wire("W3", "X0:L3", "DUT:5")
line.wire("W4", "DUT:2", "E1:1")
line.wire("W5", "E1:2", "DUT:4")
line.wire("W6", "DUT:4", "E2:1")
line.wire("W7", "E2:2", "DUT:6")
line.wire("W8", "DUT:6", "E3:1")
line.wire("W9", "E3:2", "DUT:2")
line.wire("W10", "DUT:2", "T1:P1")
line.wire("W11", "T1:P2", "DUT:4")
line.wire("W12", "E1:PE", "PE:1")
line.wire("W13", "E2:PE", "PE:1")
line.wire("W14", "E3:PE", "PE:1")
line.wire("W15", "T1:S2", "PE:1")
line.startup { { at = "0.2 s", set = "DUT.handle", value = 0 }, { at = "1 s", set = "DUT.handle", value = 1 }, { at = "56 s", set = "DUT.handle", value = 0 } }
return line
