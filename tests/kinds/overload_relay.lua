-- seconds: 24
depanne.api(1)
local line = depanne.line { id = "overload_relay", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("G1", E .. "psu_24v.lua")
line.wire("G1L", "X0:L1", "G1:L")
line.wire("G1N", "X0:N", "G1:N")
line.wire("G1M", "G1:-", "PE:1")
line.add("DUT", E .. "overload_relay.lua", { tau = "20 s" })
line.add("M1", E .. "induction_motor.lua", { drag = "0.08 N.m.s" })
line.add("H1", E .. "lamp.lua")
line.add("H2", E .. "lamp.lua")
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
line.wire("W11", "G1:+", "DUT:97")
line.wire("W12", "DUT:98", "H2:A1")
line.wire("W13", "H2:A2", "G1:-")
line.startup { { at = "15 s", set = "DUT.test", value = 1 }, { at = "15.5 s", set = "DUT.test", value = 0 }, { at = "18 s", set = "DUT.reset", value = 1 }, { at = "18.5 s", set = "DUT.reset", value = 0 } }
return line
