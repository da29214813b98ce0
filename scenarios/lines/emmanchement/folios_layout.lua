-- Layout of the line seen from above: L1. Coordinates in grid steps, one step is about 60 mm.
depanne.api(1)

local sheet = depanne.include "lines/shared/fluid_folios.lua"

local s = sheet("L1", "mechanical", { fr = "Vue de dessus", en = "From above" }, 128, 84)
local function box(style, x1, y1, x2, y2) s.mark(style, { x1, y1, x2, y1, x2, y2, x1, y2, x1, y1 }) end

-- Energies and cabinet, behind the line
s.text(4, 4, "Arrivée d’air", "Air supply", 1.2)
s.put("0V1", "plan_valve", 8, 10, {})
s.put("0Z1", "plan_frl", 18, 10, {})
s.put("0V2", "plan_valve", 28, 10, {})
s.mark("fluid", { 3, 10, 6.4, 10 })
s.mark("fluid", { 9.6, 10, 16.2, 10 })
s.mark("fluid", { 19.8, 10, 26.4, 10 })
s.text(37, 4, "Armoire C1", "Cabinet C1", 1.2)
box("shaft", 37, 5.5, 61, 15.5)
s.put("U1", "plan_box", 41, 8, {})
s.put("PLC", "plan_box", 48, 8, {})
s.put("K1", "plan_box", 55, 8, {})
s.put("Q0", "plan_isolator", 58, 13, {})
s.put("H10", "plan_beacon", 41, 13, {}, "H10\nH11 H12")
s.text(72, 4, "Groupe hydraulique", "Hydraulic unit", 1.2)
s.put("3T1", "plan_tank", 88, 11, {})
s.put("M1", "plan_motor", 73, 11, {})
s.put("3P1", "plan_gearbox", 77, 11, {})

-- Guards
box("frame", 3, 22, 125, 66)
s.text(4, 24, "Protecteurs fixes", "Fixed guards", 1.1)
s.mark("shaft", { 44, 66, 56, 66 })
s.text(45, 68, "Porte", "Door", 1.1)
s.put("S1", "plan_guard", 58.4, 64, {})

-- Station 1
s.text(6, 29, "Poste 1", "Station 1", 1.3)
s.put("1A", "plan_cylinder", 12, 46, {})
s.put("MG1", "plan_magazine", 20, 46, {})
s.put("XB1", "plan_box", 9, 35, {})
s.put("XV1", "plan_box", 17, 35, {})
s.put("0S1", "plan_manifold", 14, 56, {})

-- Station 2
s.text(32, 29, "Poste 2", "Station 2", 1.3)
s.put("2L1", "plan_belt", 40, 46, {})
s.put("2E2", "plan_stopper", 51, 41.4, {})
s.put("2A", "plan_cylinder", 51, 35, {}, nil, 1)
s.put("2R1", "plan_gearbox", 54, 51, {})
s.put("M2", "plan_motor", 49, 53.4, {})
s.put("XB2", "plan_box", 33, 35, {})
s.put("XV2", "plan_box", 41, 35, {})

-- Station 3
s.text(62, 29, "Poste 3", "Station 3", 1.3)
s.put("3A", "plan_press", 66, 46, {})
s.put("3C", "plan_cylinder", 66, 56, {}, nil, 3)
s.put("E1", "plan_heater", 66, 38, {})
s.put("XB3", "plan_box", 75, 31, {})
s.put("XHB", "plan_box", 75, 35, {})

-- Station 4
s.text(86, 29, "Poste 4", "Station 4", 1.3)
s.put("4A", "plan_axis", 89, 43, {})
s.put("4E1", "plan_head", 80.4, 49, {})
s.put("4C", "plan_flap", 104, 43, {})
s.put("4D2", "plan_chute", 116, 40, {})
s.put("4D1", "plan_short_belt", 104, 54.6, {})
s.put("4R1", "plan_gearbox", 109, 60, {})
s.put("M3", "plan_motor", 115, 60, {}, nil, 2)
s.put("XB4", "plan_box", 93, 35, {})
s.put("XV4", "plan_box", 101, 35, {})

-- In front of the line
s.text(24, 72, "Pupitre", "Desk", 1.2)
box("shaft", 24, 73.5, 42, 80.5)
s.put("S01", "plan_estop", 38, 77, {})
s.put("S3", "plan_box", 29, 77, {}, "S3")
s.put("S02", "plan_estop", 98, 70, {})
s.text(60, 78, "Côté opérateur", "Operator side", 1.2)

return { s.done() }
