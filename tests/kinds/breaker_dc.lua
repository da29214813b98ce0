-- seconds: 40
depanne.api(1)
local line = depanne.line { id = "breaker_dc", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("G1", E .. "psu_24v.lua")
line.wire("G1L", "X0:L1", "G1:L")
line.wire("G1N", "X0:N", "G1:N")
line.wire("G1M", "G1:-", "PE:1")
line.add("DUT", E .. "breaker_dc.lua", { tau = "5 s" })
line.add("E1", E .. "heating_element.lua", { resistance = "6.4 ohm", capacity = "1e6 J/K" })
line.add("S1", E .. "push_button_no.lua")
line.add("E2", E .. "heating_element.lua", { resistance = "1 ohm", capacity = "1e6 J/K" })
line.wire("W1", "G1:+", "DUT:1")
line.wire("W2", "DUT:2", "E1:1")
line.wire("W3", "E1:2", "G1:-")
line.wire("W4", "DUT:2", "S1:1")
line.wire("W5", "S1:2", "E2:1")
line.wire("W6", "E2:2", "G1:-")
line.wire("W7", "E1:PE", "PE:1")
line.wire("W8", "E2:PE", "PE:1")
line.startup { { at = "30 s", set = "S1.pressed", value = 1 }, { at = "34 s", set = "S1.pressed", value = 0 }, { at = "36 s", set = "DUT.handle", value = 0 } }
return line
