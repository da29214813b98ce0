-- seconds: 10
depanne.api(1)
local line = depanne.line { id = "soft_starter", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("G1", E .. "psu_24v.lua")
line.wire("G1L", "X0:L1", "G1:L")
line.wire("G1N", "X0:N", "G1:N")
line.wire("G1M", "G1:-", "PE:1")
line.add("DUT", E .. "soft_starter.lua")
line.add("S1", E .. "push_button_no.lua")
line.add("H1", E .. "lamp.lua")
line.add("M1", E .. "induction_motor.lua", { drag = "0.02 N.m.s", inertia = "0.03 kg.m2" })
line.wire("W1", "X0:L1", "DUT:1")
line.wire("W2", "X0:L2", "DUT:3")
line.wire("W3", "X0:L3", "DUT:5")
line.wire("W4", "DUT:2", "M1:U1")
line.wire("W5", "DUT:4", "M1:V1")
line.wire("W6", "DUT:6", "M1:W1")
line.wire("W7", "M1:PE", "PE:1")
line.wire("W8", "G1:+", "S1:1")
line.wire("W9", "S1:2", "DUT:ST")
line.wire("W10", "G1:-", "DUT:0V")
line.wire("W11", "G1:+", "DUT:R1")
line.wire("W12", "DUT:R2", "H1:A1")
line.wire("W13", "H1:A2", "G1:-")
line.startup { { at = "1 s", set = "S1.pressed", value = 1 }, { at = "8 s", set = "S1.pressed", value = 0 } }
return line
