-- seconds: 4
depanne.api(1)
local line = depanne.line { id = "dc_motor", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("G1", E .. "psu_24v.lua")
line.wire("G1L", "X0:L1", "G1:L")
line.wire("G1N", "X0:N", "G1:N")
line.wire("G1M", "G1:-", "PE:1")
line.add("S1", E .. "push_button_no.lua")
line.add("DUT", E .. "dc_motor.lua")
line.wire("W1", "G1:+", "S1:1")
line.wire("W2", "S1:2", "DUT:+")
line.wire("W3", "DUT:-", "G1:-")
line.startup { { at = "1 s", set = "S1.pressed", value = 1 } }
return line
