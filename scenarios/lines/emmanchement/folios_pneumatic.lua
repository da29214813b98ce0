-- Pneumatic folios of the line: P1 air supply and station 1, P2 axes of stations 2 and 4, P3 vacuum and sorter. Coordinates in
-- grid steps; valves stand on the rails of the manifold 0S1, actuators above them.
depanne.api(1)

local sheet = depanne.include "lines/shared/fluid_folios.lua"

-- The test point of a chamber, beside its port; said before its cylinder is put, since it is there that a gauge goes.
local function chamber(s, name, ref, x, y, side)
  s.probe(name, x + side * 5, y + 3)
  s.test(ref, nil, x + side * 5, y + 2, "")
  s.mark("fluid", { x + side * 5, y + 3, x, y + 3 })
  s.text(x + side * 6.4, y + 2.5, name, nil, 1.1, side < 0 and "right" or "left")
end

-- The manifold's rails under a row of valves whose lower ports are at y.
local function rails(s, y, from, to)
  s.probe("0S1:5", from, y + 8)
  s.probe("0S1:3", from, y + 11)
  s.probe("0S1:P", from, y + 14)
  s.join("0S1:5", "fluid", { from, y + 8 }, { to, y + 8 })
  s.join("0S1:3", "fluid", { from, y + 11 }, { to, y + 11 })
  s.join("0S1:P", "fluid", { from, y + 14 }, { to, y + 14 })
  s.text(from + 1, y + 7.2, "0S1:5 /P1", nil, 1.1)
  s.text(from + 1, y + 10.2, "0S1:3 /P1", nil, 1.1)
  s.text(from + 1, y + 13.2, "0S1:P /P1", nil, 1.1)
  s.mark("frame", { from - 1.5, y + 5.2, to + 1.5, y + 5.2, to + 1.5, y + 15.6, from - 1.5, y + 15.6, from - 1.5, y + 5.2 })
  s.text(to + 1, y + 17.4, "0S1, embase de distributeurs", "0S1, valve manifold", 1.1, "right")
end

-- A 5/2 valve on the rails, its origin at x, y; tubes to ports 5, 1 and 3.
local function on_rails(s, ref, x, y, five, one, three)
  s.tube(five, ref .. ":5", { x + 1, y + 12 })
  s.tube(one, ref .. ":1", { x + 3, y + 18 })
  s.tube(three, ref .. ":3", { x + 5, y + 15 })
end

-- ---- P1 ----

local function supply()
  local s = sheet("P1", "pneumatic", { fr = "Air, poussoir", en = "Air, pusher" }, 112, 74)
  chamber(s, "1A:A", "1A", 37, 9, -1)
  chamber(s, "1A:B", "1A", 51, 9, 1)
  s.put("1A", "cylinder_double_cushioned", 44, 7, { "A", "B", "" }, "1A\nD25/10 x 100")
  s.text(36, 2, "Poussage des corps", "Pushes the bodies", 1.1)
  s.put("1Q2", "one_way_flow_control", 37, 18, { "1", "2" })
  s.put("1Q1", "one_way_flow_control", 51, 18, { "1", "2" })
  s.tube("T8", "1Q2:2", "1A:A")
  s.tube("T10", "1Q1:2", "1A:B")
  s.put("1V1", "valve_5_2_solenoid_spring", 42, 31, { "4", "2", "5", "1", "3" })
  s.text(35.5, 34, "1Y1 /E13", nil, 1.1, "right")
  s.tube("T7", "1V1:4", { 44, 24 }, { 37, 24 }, "1Q2:1")
  s.tube("T9", "1V1:2", { 46, 24 }, { 51, 24 }, "1Q1:1")
  -- Manifold
  s.probe("0S1:P", 39, 46)
  s.spot["0S1:P"] = { 45, 46 }
  s.probe("0S1:5", 43, 40)
  s.probe("0S1:3", 47, 40)
  s.tube("T6", "0S1:P", "1V1:1")
  s.tube("T11", "1V1:5", "0S1:5")
  s.tube("T12", "1V1:3", "0S1:3")
  s.put("0Z3", "silencer", 31, 42, { "1" })
  s.put("0Z2", "silencer", 59, 42, { "1" })
  s.tube("T14", "0S1:5", { 31, 40 }, "0Z3:1")
  s.tube("T13", "0S1:3", { 59, 40 }, "0Z2:1")
  s.test("0S1", nil, 39, 45, "")
  s.mark("fluid", { 39, 46, 45, 46 })
  s.text(37.6, 45.4, "0S1:P", nil, 1.1, "right")
  s.mark("frame", { 26.5, 38.3, 64, 38.3, 64, 47.6, 26.5, 47.6, 26.5, 38.3 })
  s.text(65, 41, "0S1, embase", "0S1, manifold", 1.1)
  s.text(65, 42.8, "/P2 /P3", nil, 1.1)
  -- Treatment of the air
  s.put("0C1", "pressure_source", 5, 71, { "1" })
  s.put("0L1", "reservoir", 15, 66, { "1", "2" }, "0L1\nDN20, 15 m")
  s.tube("T0", "0C1:1", { 5, 66 }, "0L1:1")
  s.put("0V1", "valve_3_2_hand", 32, 62, { "1", "2", "" })
  s.put("0V1", "exhaust", 31, 66, { "" }, "")
  s.tube("T01", "0L1:2", { 29, 66 }, "0V1:1")
  s.put("0Z1", "frl", 53, 56, { "1", "2" }, "0Z1\n6 bar, 5 µm")
  s.tube("T2", "0V1:2", { 30, 56 }, "0Z1:1")
  s.put("0P1", "gauge", 69, 51, { "P" }, "0P1")
  s.tube("T15", { 69, 56 }, "0P1:P")
  s.put("0V2", "valve_3_2_soft_start", 86, 62, { "1", "2", "" })
  s.put("0V2", "exhaust", 89, 66, { "" }, "")
  s.text(86.2, 66.4, "0Y1 /E13", nil, 1.1, "right")
  s.tube("T3", "0Z1:2", { 74, 56 }, { 74, 69 }, { 87, 69 }, "0V2:1")
  s.tube("T4", "0V2:2", { 88, 46 }, "0S1:P")
  s.put("0B1", "pressure_switch_pneumatic", 101, 47, { "P" }, "0B1\n5 / 4,5 bar")
  s.tube("T5", { 88, 53 }, { 101, 53 }, "0B1:P")
  return s.done()
end

-- ---- P2 ----

local function axes()
  local s = sheet("P2", "pneumatic", { fr = "Butée, axes X et Z", en = "Stopper, X and Z axes" }, 108, 64)
  local y = 38
  rails(s, y + 4, 5, 101)
  -- Stopper
  s.put("2A", "cylinder_single", 17, 9, { "A", "" }, "2A\nD20 x 15")
  s.text(9, 3.4, "Butée : l’air la baisse", "Stopper: air lowers it", 1.1)
  s.put("2V1", "valve_3_2", 17, y + 1, { "2", "1", "3" })
  s.text(12.5, y + 4, "2Y1 /E13", nil, 1.1, "right")
  s.tube("T21", "2V1:2", { 19, 24 }, { 12, 24 }, "2A:A")
  s.tube("T20", "2V1:1", { 18, y + 18 })
  s.tube("T22", "2V1:3", { 20, y + 15 })
  -- X
  chamber(s, "4A:A", "4A", 41, 10, -1)
  chamber(s, "4A:B", "4A", 59, 10, 1)
  s.put("4A", "rodless_cylinder", 50, 8, { "A", "B", "" }, "4A\nD25 x 300")
  s.text(40, 2, "Axe X", "X axis", 1.1)
  s.put("4Q2", "one_way_flow_control", 41, 20, { "1", "2" })
  s.put("4Q1", "one_way_flow_control", 59, 20, { "1", "2" })
  s.put("4V1", "valve_5_2_bistable", 47, y, { "4", "2", "5", "1", "3" })
  s.text(40.5, y + 3, "4Y1 /E15", nil, 1.1, "right")
  s.text(53.6, y + 3, "4Y2 /E15", nil, 1.1)
  s.tube("T42", "4Q2:2", "4A:A")
  s.tube("T44", "4Q1:2", "4A:B")
  s.tube("T41", "4V1:4", { 49, 28 }, { 41, 28 }, "4Q2:1")
  s.tube("T43", "4V1:2", { 51, 28 }, { 59, 28 }, "4Q1:1")
  on_rails(s, "4V1", 47, y, "T45", "T40", "T46")
  -- Z
  chamber(s, "4B:A", "4B", 78, 10, -1)
  chamber(s, "4B:B", "4B", 92, 10, 1)
  s.put("4B", "cylinder_double_cushioned", 85, 8, { "A", "B", "" }, "4B\nD20/8 x 80")
  s.text(77, 2.6, "Axe Z, vertical", "Z axis, vertical", 1.1)
  s.put("4Q4", "one_way_flow_control", 78, 20, { "1", "2" })
  s.put("4Q3", "one_way_flow_control", 92, 20, { "1", "2" })
  s.put("4V2", "valve_5_2_solenoid_spring", 83, y, { "4", "2", "5", "1", "3" })
  s.text(76.5, y + 3, "4Y3 /E15", nil, 1.1, "right")
  s.tube("T52", "4Q4:2", "4B:A")
  s.tube("T54", "4Q3:2", "4B:B")
  s.tube("T51", "4V2:4", { 85, 28 }, { 78, 28 }, "4Q4:1")
  s.tube("T53", "4V2:2", { 87, 28 }, { 92, 28 }, "4Q3:1")
  on_rails(s, "4V2", 83, y, "T55", "T50", "T56")
  return s.done()
end

-- ---- P3 ----

local function vacuum()
  local s = sheet("P3", "pneumatic", { fr = "Vide, aiguillage", en = "Vacuum, sorter" }, 116, 64)
  local y = 38
  rails(s, y + 4, 5, 109)
  s.put("4V3", "valve_3_2", 17, y + 1, { "2", "1", "3" })
  s.text(12.5, y + 4, "4Y4 /E15", nil, 1.1, "right")
  s.tube("T60", "4V3:1", { 18, y + 18 })
  s.tube("T62", "4V3:3", { 20, y + 15 })
  s.probe("4G1:V", 36, 23)
  s.put("4G1", "vacuum_ejector", 30, 18, { "1", "V" })
  s.tube("T61", "4V3:2", { 19, 18 }, "4G1:1")
  s.put("4V4", "valve_2_2", 45, y + 1, { "2", "1" })
  s.text(40.5, y + 4, "4Y5 /E15", nil, 1.1, "right")
  s.text(35, 33.6, "Soufflage", "Blow-off", 1.1)
  s.tube("T67", "4V4:1", { 47, y + 18 })
  -- The vacuum line, from the ejector to the cup
  s.put("4F1", "vacuum_filter", 70, 26, { "1", "2" }, "4F1\n40 µm")
  s.tube("T63", "4G1:V", { 30, 26 }, "4F1:1")
  s.tube("T68", "4V4:2", { 47, 26 })
  s.put("4B5", "vacuum_switch", 44, 14, { "P" })
  s.tube("T65", { 44, 26 }, "4B5:P")
  s.put("4P1", "gauge", 56, 16, { "P" }, "4P1\n-1 / 0 bar")
  s.tube("T66", { 56, 26 }, "4P1:P")
  s.put("4S1", "suction_cup", 80, 31, { "V" }, "4S1\nD30")
  s.tube("T64", "4F1:2", { 80, 26 }, "4S1:V")
  s.test("4G1", nil, 36, 22, "")
  s.mark("fluid", { 36, 23, 36, 26 })
  s.text(37.4, 22.4, "4G1:V", nil, 1.1)
  -- Sorter
  s.put("4C", "rotary_actuator", 98, 14, { "A", "B", "" }, "4C\n90°")
  s.text(91, 8.6, "Aiguillage", "Sorter", 1.1)
  s.put("4V5", "valve_5_2_solenoid_spring", 95, y, { "4", "2", "5", "1", "3" })
  s.text(88.5, y + 3, "4Y6 /E15", nil, 1.1, "right")
  s.tube("T71", "4V5:4", "4C:A")
  s.tube("T72", "4V5:2", { 99, 28 }, { 100, 28 }, "4C:B")
  on_rails(s, "4V5", 95, y, "T73", "T70", "T74")
  return s.done()
end

return { supply(), axes(), vacuum() }
