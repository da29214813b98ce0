-- seconds: 8
depanne.api(1)
local line = depanne.include "lines/oil.lua" ("oil_relief_valve", { limit = "160 bar" })
local function add(ref, path, given)
  given = given or {}
  given.station, given.place = 1, "field"
  line.add(ref, path, given)
end
local function drain(terminal)
  line.tube("T" .. terminal:sub(1, #terminal - 2) .. terminal:sub(-1), terminal, "B1:T", { kind = "kinds/hydraulic/oil_tube.lua" })
end
add("DUT", "kinds/hydraulic/oil_relief_valve.lua")
add("U1", "kinds/bench/oil_user.lua", { flow = "1 l/min", volume = "300 ml" })
line.join("B1:P", "DUT:P", "U1:P")
drain("DUT:T")
line.startup { { at = "4 s", set = "U1.open", value = 0.05 } }
return line
