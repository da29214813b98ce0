-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "rcd", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("DUT", E .. "rcd.lua")
line.add("E1", E .. "heating_element.lua", { resistance = "100 ohm" })
line.wire("W1", "X0:L1", "DUT:1")
line.wire("W2", "X0:N", "DUT:N1")
line.wire("W3", "DUT:2", "E1:1")
line.wire("W4", "E1:2", "DUT:N2")
line.wire("W5", "E1:PE", "PE:1")
line.startup { { at = "5 s", set = "DUT.test", value = 1 }, { at = "5.5 s", set = "DUT.test", value = 0 } }
return line
