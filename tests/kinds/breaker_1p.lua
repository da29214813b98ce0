-- seconds: 40
depanne.api(1)
local line = depanne.line { id = "breaker_1p", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("DUT", E .. "breaker_1p.lua", { tau = "5 s" })
line.add("E1", E .. "heating_element.lua", { resistance = "23.8 ohm" })
line.add("T1", E .. "control_transformer.lua", { primary = "230 V", inrush = "90 A" })
line.wire("W1", "X0:L1", "DUT:1")
line.wire("W2", "DUT:2", "E1:1")
line.wire("W3", "E1:2", "X0:N")
line.wire("W4", "DUT:2", "T1:P1")
line.wire("W5", "T1:P2", "X0:N")
line.wire("W6", "E1:PE", "PE:1")
line.wire("W7", "T1:S2", "PE:1")
line.startup { { at = "0.2 s", set = "DUT.handle", value = 0 }, { at = "1 s", set = "DUT.handle", value = 1 }, { at = "36 s", set = "DUT.handle", value = 0 } }
return line
