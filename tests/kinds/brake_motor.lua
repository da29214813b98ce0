-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "brake_motor", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("Q1", E .. "isolator_3p.lua")
line.add("DUT", E .. "brake_motor.lua", { inertia = "0.05 kg.m2", drag = "0.02 N.m.s" })
line.wire("W1", "X0:L1", "Q1:1")
line.wire("W2", "X0:L2", "Q1:3")
line.wire("W3", "X0:L3", "Q1:5")
line.wire("W4", "Q1:2", "DUT:U1")
line.wire("W5", "Q1:4", "DUT:V1")
line.wire("W6", "Q1:6", "DUT:W1")
line.wire("W7", "DUT:PE", "PE:1")
line.wire("W8", "Q1:2", "DUT:B1")
line.wire("W9", "Q1:4", "DUT:B2")
line.wire("W10", "DUT:B3", "DUT:B4")
line.startup { { at = "0.5 s", set = "Q1.handle", value = 1 }, { at = "5 s", set = "Q1.handle", value = 0 } }
return line
