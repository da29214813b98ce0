-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "induction_motor", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("Q1", E .. "isolator_3p.lua")
line.add("DUT", E .. "induction_motor.lua", { drag = "0.08 N.m.s" })
line.wire("W1", "X0:L1", "Q1:1")
line.wire("W2", "X0:L2", "Q1:3")
line.wire("W3", "X0:L3", "Q1:5")
line.wire("W4", "Q1:2", "DUT:U1")
line.wire("W5", "Q1:4", "DUT:V1")
line.wire("W6", "Q1:6", "DUT:W1")
line.wire("W7", "DUT:PE", "PE:1")
line.startup { { at = "0.5 s", set = "Q1.handle", value = 1 } }
return line
