-- seconds: 3
depanne.api(1)
local line = depanne.line { id = "earth_bar", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("DUT", E .. "earth_bar.lua")
line.add("E1", E .. "heating_element.lua", { insulation = "60 ohm" })
line.wire("W1", "X0:L1", "E1:1")
line.wire("W2", "X0:L3", "E1:2")
line.wire("W3", "E1:PE", "DUT:2")
return line
