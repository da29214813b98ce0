-- seconds: 4
depanne.api(1)
local line = depanne.line { id = "mains_supply", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("DUT", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("M1", E .. "induction_motor.lua", { drag = "0.08 N.m.s" })
line.add("E1", E .. "heating_element.lua", { resistance = "60 ohm" })
line.add("E2", E .. "heating_element.lua", { resistance = "300 ohm" })
line.wire("W1", "DUT:L1", "M1:U1")
line.wire("W2", "DUT:L2", "M1:V1")
line.wire("W3", "DUT:L3", "M1:W1")
line.wire("W4", "M1:PE", "PE:1")
line.wire("W5", "DUT:L1", "E1:1")
line.wire("W6", "E1:2", "DUT:N")
line.wire("W7", "DUT:L2", "E2:1")
line.wire("W8", "E2:2", "DUT:N")
line.wire("W9", "E1:PE", "PE:1")
line.wire("W10", "E2:PE", "PE:1")
return line
