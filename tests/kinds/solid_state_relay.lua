-- seconds: 6
depanne.api(1)
local line = depanne.line { id = "solid_state_relay", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("G1", E .. "psu_24v.lua")
line.wire("G1L", "X0:L1", "G1:L")
line.wire("G1N", "X0:N", "G1:N")
line.wire("G1M", "G1:-", "PE:1")
line.add("DUT", E .. "solid_state_relay.lua")
line.add("S1", E .. "push_button_no.lua")
line.add("E1", E .. "heating_element.lua")
line.wire("W1", "X0:L1", "DUT:1")
line.wire("W2", "DUT:2", "E1:1")
line.wire("W3", "E1:2", "X0:L3")
line.wire("W4", "E1:PE", "PE:1")
line.wire("W5", "G1:+", "S1:1")
line.wire("W6", "S1:2", "DUT:3")
line.wire("W7", "DUT:4", "G1:-")
line.startup { { at = "1 s", set = "S1.pressed", value = 1 }, { at = "4 s", set = "S1.pressed", value = 0 } }
return line
