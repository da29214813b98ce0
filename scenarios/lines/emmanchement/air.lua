-- What the pneumatic exercises share: words of people, risks, acts on air.
depanne.api(1)

local air = {}

air.operator = { fr = "M. Lenoir, conducteur de ligne", en = "Mr Lenoir, line operator" }

-- One question and its answer.
function air.question(id, person, q_fr, q_en, a_fr, a_en)
  return { id = id, person = person, q = { fr = q_fr, en = q_en }, a = { fr = a_fr, en = a_en } }
end

-- One line of the history.
function air.past(date, order, ref, hours, finding_fr, finding_en, action_fr, action_en)
  return { date = date, order = order, ref = ref, hours = hours,
    finding = { fr = finding_fr, en = finding_en }, action = { fr = action_fr, en = action_en } }
end

air.risks = {
  { "electrical", "Mesures en 24 V sans ouvrir les circuits, intervention hors tension" },
  { "pressure", "Air consigné et purgé avant d’ouvrir un raccord" },
  { "movement", "Protecteur fermé pendant les essais, axe Z calé pendant le travail" },
}

-- Each reading with its judgement.
function air.read(on, mode, judged, with)
  return { "measure", on = on, with = with, mode = mode }, { "judge", mode = judged, value = -1 }
end

-- A fault acknowledged, the line initialised as far as it can.
air.acknowledge = {
  { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 },
  { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 12 },
}

-- A steady consumption of 50 l/min: the ejector, by the override of its valve.
air.consume = { { "operate", on = "4V3", mode = "manual", value = 1 }, { "wait", value = 4 } }
air.rest = { { "operate", on = "4V3", mode = "manual", value = 0 }, { "wait", value = 3 } }

return air
