-- seconds: 10
depanne.api(1)
local line = depanne.include "lines/oil.lua" ("oil_gear_pump")
local function add(ref, path, given)
  given = given or {}
  given.station, given.place = 1, "field"
  line.add(ref, path, given)
end
local function drain(terminal)
  line.tube("T" .. terminal:sub(1, #terminal - 2) .. terminal:sub(-1), terminal, "B1:T", { kind = "kinds/hydraulic/oil_tube.lua" })
end
add("M1", "kinds/bench/turn.lua")
add("T1", "kinds/hydraulic/oil_tank.lua", { heat1 = "V1.heat", air_drawn = "DUT.air_drawn", leak1 = "DUT.external_leak" })
add("S1", "kinds/hydraulic/oil_strainer.lua")
add("DUT", "kinds/hydraulic/oil_gear_pump.lua", { viscosity = "T1.viscosity", aeration = "T1.aeration", temperature = "T1.temperature" })
add("V1", "kinds/hydraulic/oil_relief_valve.lua", { temperature = "T1.temperature" })
add("U1", "kinds/bench/oil_user.lua", { flow = "5 l/min", volume = "300 ml" })
line.join("T1:S", "S1:A")
line.join("S1:B", "DUT:in")
line.join("M1:shaft", "DUT:shaft")
drain("V1:T")
line.join("DUT:out", "V1:P", "U1:P")
line.startup { { at = "4 s", set = "U1.open", value = 0.16 } }
return line
