-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "fuse_holder_3p", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("G1", E .. "psu_24v.lua")
line.wire("G1L", "X0:L1", "G1:L")
line.wire("G1N", "X0:N", "G1:N")
line.wire("G1M", "G1:-", "PE:1")
line.add("DUT", E .. "fuse_holder_3p.lua")
line.add("M1", E .. "induction_motor.lua", { drag = "0.08 N.m.s", inertia = "0.04 kg.m2" })
line.add("H1", E .. "lamp.lua")
line.wire("W1", "X0:L1", "DUT:1")
line.wire("W2", "X0:L2", "DUT:3")
line.wire("W3", "X0:L3", "DUT:5")
line.wire("W4", "DUT:2", "M1:U1")
line.wire("W5", "DUT:4", "M1:V1")
line.wire("W6", "DUT:6", "M1:W1")
line.wire("W7", "M1:PE", "PE:1")
line.wire("W8", "G1:+", "DUT:95")
line.wire("W9", "DUT:96", "H1:A1")
line.wire("W10", "H1:A2", "G1:-")
return line
