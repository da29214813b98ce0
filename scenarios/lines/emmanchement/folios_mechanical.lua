-- Mechanical folio of the line: M1, kinematic chains after ISO 3952. Coordinates in grid steps.
depanne.api(1)

local sheet = depanne.include "lines/shared/fluid_folios.lua"

local s = sheet("M1", "mechanical", { fr = "Chaînes cinématiques et guidages", en = "Kinematic chains and guides" }, 116, 104)

-- Pump
s.text(4, 5, "Groupe hydraulique", "Power unit", 1.2)
s.put("M1", "motor_shaft", 12, 12, { "shaft" }, "M1\n1450 min-1")
s.put("3K1", "coupling", 26, 12, { "motor", "driven" })
s.put("3P1", "oil_pump", 42, 12, { "", "", "shaft" })
s.join("M1:shaft", "shaft", "M1:shaft", "3K1:motor")
s.join("3P1:shaft", "shaft", "3K1:driven", "3P1:shaft")

-- Stopper and sorter: what they move follows them without a joint
s.text(62, 5, "Butée du poste 2", "Stopper of station 2", 1.2)
s.put("2A", "cylinder_single", 67, 12, { "", "rod" })
s.put("2E2", "stopper", 84, 12, {}, nil, 1)
s.mark("mechanical", { 77, 12, 82, 12 })
s.text(94, 5, "Aiguillage du poste 4", "Sorter of station 4", 1.2)
s.put("4C", "rotary_actuator", 98, 12, { "", "", "shaft" })
s.put("4C1", "sorter_flap", 110, 12, {})
s.mark("mechanical", { 104, 12, 107, 12 })

-- Belt of station 2
s.text(4, 23, "Convoyeur du poste 2", "Conveyor of station 2", 1.2)
s.put("M2", "motor_shaft", 12, 30, { "shaft" }, "M2\n0,37 kW")
s.put("2R1", "gearbox_worm", 28, 32, { "input", "output" }, "2R1\ni = 25")
s.put("2D1", "shaft", 46, 33, { "a", "b" }, "2D1\nD20, 6x6x30")
s.put("2L1", "conveyor_belt", 64, 33, { "drum" }, "2L1\n180 N")
s.join("M2:shaft", "shaft", "M2:shaft", "2R1:input")
s.join("2D1:a", "shaft", "2R1:output", "2D1:a")
s.join("2L1:drum", "shaft", "2D1:b", "2L1:drum")

-- Clearing conveyor of station 4
s.text(4, 43, "Convoyeur de dégagement du poste 4", "Clearing conveyor of station 4", 1.2)
s.put("M3", "motor_shaft", 12, 50, { "shaft" }, "M3\n0,37 kW")
s.put("4R1", "gearbox_worm", 28, 52, { "input", "output" }, "4R1\ni = 30")
s.put("4K1", "chain_drive", 43, 53, { "driver", "driven" }, "4K1\n08B-1, z 17/25")
s.put("4D1", "conveyor_belt", 64, 53, { "drum" })
s.join("M3:shaft", "shaft", "M3:shaft", "4R1:input")
s.join("4K1:driver", "shaft", "4R1:output", "4K1:driver")
s.join("4D1:drum", "shaft", "4K1:driven", "4D1:drum")

-- Pusher
s.text(3, 61, "Poussoir du poste 1", "Pusher of station 1", 1.2)
s.put("1A", "cylinder_double_cushioned", 14, 69, { "", "", "rod" })
s.put("1L1", "guide", 36, 76, { "carriage" })
s.put("MG1", "magazine", 50, 69, { "pusher" })
s.join("1A:rod", "shaft", "1A:rod", "MG1:pusher")
s.join("1A:rod", "shaft", { 36, 69 }, "1L1:carriage")

-- X axis
s.text(62, 61, "Axe X du poste 4", "X axis of station 4", 1.2)
s.put("4A", "rodless_cylinder", 79, 72, { "", "", "carriage" })
s.put("4L1", "linear_guide", 98, 77, { "carriage" })
s.put("2E1", "shock_absorber", 105, 65, { "rod" })
s.join("4A:carriage", "shaft", "4A:carriage", { 73, 65 }, "2E1:rod")
s.join("4A:carriage", "shaft", { 98, 65 }, "4L1:carriage")

-- Press
s.text(3, 84, "Presse du poste 3", "Press of station 3", 1.2)
s.put("3A", "oil_cylinder", 14, 92, { "", "", "rod" })
s.put("3L1", "bush_guide", 36, 99, { "carriage" }, "3L1\n4 x D30")
s.put("3E1", "press_tool", 50, 97, { "ram" })
s.join("3A:rod", "shaft", "3A:rod", { 50, 92 }, "3E1:ram")
s.join("3A:rod", "shaft", { 36, 92 }, "3L1:carriage")

-- Z axis
s.text(62, 84, "Axe Z et tête de prise", "Z axis and pick head", 1.2)
s.put("4B", "cylinder_double_cushioned", 73, 92, { "", "", "rod" })
s.put("4L2", "bush_guide", 94, 99, { "carriage" })
s.put("4E1", "pick_head", 105, 96, { "axis" })
s.join("4B:rod", "shaft", "4B:rod", { 105, 92 }, "4E1:axis")
s.join("4B:rod", "shaft", { 94, 92 }, "4L2:carriage")

return { s.done() }
