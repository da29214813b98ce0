-- seconds: 5
depanne.api(1)
local line = depanne.line { id = "motor_cable", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("DUT", E .. "motor_cable.lua")
line.add("M1", E .. "induction_motor.lua", { drag = "0.08 N.m.s", insulation = "30 kohm" })
line.wire("W1", "X0:L1", "DUT:L1")
line.wire("W2", "X0:L2", "DUT:L2")
line.wire("W3", "X0:L3", "DUT:L3")
line.wire("W4", "PE:1", "DUT:PE")
line.wire("W5", "DUT:U", "M1:U1")
line.wire("W6", "DUT:V", "M1:V1")
line.wire("W7", "DUT:W", "M1:W1")
line.wire("W8", "M1:PE", "DUT:PEM")
return line
