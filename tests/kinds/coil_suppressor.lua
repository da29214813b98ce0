-- seconds: 6
depanne.api(1)
local line = depanne.line { id = "coil_suppressor", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("G1", E .. "psu_24v.lua")
line.wire("G1L", "X0:L1", "G1:L")
line.wire("G1N", "X0:N", "G1:N")
line.wire("G1M", "G1:-", "PE:1")
line.add("DUT", E .. "coil_suppressor.lua")
line.add("S1", E .. "push_button_no.lua")
line.add("K1", E .. "contactor_3p_dc.lua", { suppressor = 0 })
line.wire("W1", "G1:+", "S1:1")
line.wire("W2", "S1:2", "K1:A1")
line.wire("W3", "K1:A2", "G1:-")
line.wire("W4", "K1:A1", "DUT:A1")
line.wire("W5", "K1:A2", "DUT:A2")
line.startup { { at = "1 s", set = "S1.pressed", value = 1 }, { at = "4 s", set = "S1.pressed", value = 0 } }
return line
