-- Mechanical folio of the line: M1, kinematic chains after ISO 3952. Coordinates in grid steps.
depanne.api(1)

local sheet = depanne.include "lines/shared/fluid_folios.lua"

local s = sheet("M1", "mechanical", { fr = "Cinématique", en = "Kinematics" }, 152, 90)

-- Pump
s.text(5, 4, "Groupe hydraulique", "Power unit", 1.2)
s.put("M1", "motor_shaft", 14, 12, { "shaft" }, "M1\n1450 min-1")
s.put("3K1", "coupling", 28, 12, { "motor", "driven" })
s.put("3P1", "oil_pump", 44, 12, { "", "", "shaft" })
s.join("M1:shaft", "shaft", "M1:shaft", "3K1:motor")
s.join("3P1:shaft", "shaft", "3K1:driven", "3P1:shaft")

-- Belt of station 2
s.text(5, 23, "Convoyeur du poste 2", "Conveyor of station 2", 1.2)
s.put("M2", "motor_shaft", 14, 31, { "shaft" }, "M2\n0,37 kW")
s.put("2R1", "gearbox_worm", 30, 33, { "input", "output" }, "2R1\ni = 25")
s.put("2D1", "shaft", 48, 34, { "a", "b" }, "2D1\nD20, 6x6x30")
s.put("2L1", "conveyor_belt", 62, 34, { "drum" }, "2L1\n180 N")
s.join("M2:shaft", "shaft", "M2:shaft", "2R1:input")
s.join("2D1:a", "shaft", "2R1:output", "2D1:a")
s.join("2L1:drum", "shaft", "2D1:b", "2L1:drum")

-- Clearing conveyor of station 4
s.text(5, 44, "Convoyeur de dégagement du poste 4", "Clearing conveyor of station 4", 1.2)
s.put("M3", "motor_shaft", 14, 52, { "shaft" }, "M3\n0,37 kW")
s.put("4R1", "gearbox_worm", 30, 54, { "input", "output" }, "4R1\ni = 30")
s.put("4K1", "chain_drive", 45, 55, { "driver", "driven" }, "4K1\n08B-1, z 17/25")
s.put("4D1", "conveyor_belt", 64, 55, { "drum" })
s.join("M3:shaft", "shaft", "M3:shaft", "4R1:input")
s.join("4K1:driver", "shaft", "4R1:output", "4K1:driver")
s.join("4D1:drum", "shaft", "4K1:driven", "4D1:drum")

-- Pusher
s.text(95, 4, "Poussoir du poste 1", "Pusher of station 1", 1.2)
s.put("1A", "cylinder_double_cushioned", 108, 12, { "", "", "rod" })
s.put("1L1", "guide", 130, 19, { "carriage" })
s.put("MG1", "magazine", 144, 12, { "pusher" })
s.join("1A:rod", "shaft", "1A:rod", "MG1:pusher")
s.join("1A:rod", "shaft", { 130, 12 }, "1L1:carriage")

-- Press
s.text(95, 30, "Presse du poste 3", "Press of station 3", 1.2)
s.put("3A", "oil_cylinder", 108, 38, { "", "", "rod" })
s.put("3L1", "bush_guide", 130, 45, { "carriage" }, "3L1\n4 x D30")
s.put("3E1", "press_tool", 144, 43, { "ram" })
s.join("3A:rod", "shaft", "3A:rod", { 144, 38 }, "3E1:ram")
s.join("3A:rod", "shaft", { 130, 38 }, "3L1:carriage")

-- X axis
s.text(5, 66, "Axe X du poste 4", "X axis of station 4", 1.2)
s.put("4A", "rodless_cylinder", 20, 78, { "", "", "carriage" })
s.put("4L1", "linear_guide", 40, 84, { "carriage" })
s.put("2E1", "shock_absorber", 46, 71, { "rod" })
s.join("4A:carriage", "shaft", "4A:carriage", { 14, 71 }, "2E1:rod")
s.join("4A:carriage", "shaft", { 40, 71 }, "4L1:carriage")

-- Z axis
s.text(58, 66, "Axe Z et tête de prise", "Z axis and pick head", 1.2)
s.put("4B", "cylinder_double_cushioned", 70, 74, { "", "", "rod" })
s.put("4L2", "bush_guide", 88, 82, { "carriage" })
s.put("4E1", "pick_head", 100, 78, { "axis" })
s.join("4B:rod", "shaft", "4B:rod", { 100, 74 }, "4E1:axis")
s.join("4B:rod", "shaft", { 88, 74 }, "4L2:carriage")

-- Stopper and sorter: what they move follows them without a joint
s.text(112, 58, "Butée du poste 2", "Stopper of station 2", 1.2)
s.put("2A", "cylinder_single", 122, 64, { "", "rod" })
s.put("2E2", "stopper", 140, 64, {}, nil, 1)
s.mark("mechanical", { 132, 64, 138, 64 })
s.text(112, 76, "Aiguillage du poste 4", "Sorter of station 4", 1.2)
s.put("4C", "rotary_actuator", 122, 82, { "", "", "shaft" })
s.put("4C1", "sorter_flap", 138, 82, {})
s.mark("mechanical", { 128, 82, 135, 82 })

return { s.done() }
