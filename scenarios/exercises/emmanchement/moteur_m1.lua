-- Winding U of motor M1 is on the frame after water in its terminal box: Q2 trips at once, each time it is closed.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/moteur_m1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le disjoncteur du groupe saute aussitôt", en = "The breaker of the power unit trips at once" },
  task = "diagnose", trade = "electrical", level = 3, minutes = 210,
  competences = { "CCP3-C1", "CCP1-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "M1.leaking_solid", at = "84 s" } },
  arrival = "95 s",
  order = "OT 26-0225",
  operator = {
    name = { fr = "Mme Ferrand, conductrice de ligne", en = "Mrs Ferrand, line operator" },
    says = { fr = "Le groupe hydraulique a sauté d’un coup, sans bruit avant. Le dépanneur a réenclenché le disjoncteur : il saute dès que la pompe démarre.",
             en = "The hydraulic unit went off at once, with no noise before. The fitter closed the breaker again: it trips as soon as the pump starts." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Une heure, juste après le lavage du sol.", en = "An hour, just after the floor was washed." } },
    { id = "wash", person = "operator", q = { fr = "Comment lave-t-on ?", en = "How is it washed?" },
      a = { fr = "Au jet, autour du groupe. D’habitude il y a une bâche.", en = "With the hose, around the unit. Usually there is a sheet on it." } },
    { id = "done", person = "colleague", q = { fr = "Combien de réenclenchements ?", en = "How many times was it closed?" },
      a = { fr = "Deux. Pas un de plus, ça claquait fort.", en = "Twice. Not once more, it banged." } },
    { id = "spare", person = "team_leader", q = { fr = "Avons-nous un moteur ?", en = "Do we have a motor?" },
      a = { fr = "Un 2,2 kW en magasin, et un 1,5 kW qui ne convient pas.", en = "A 2.2 kW in the store, and a 1.5 kW that does not suit." } },
  },
  history = {
    { date = "2026-02-16", order = "OT 26-0060", ref = "M1", hours = 0.8,
      finding = { fr = "Presse-étoupe de M1 fendu", en = "Gland of M1 split" },
      action = { fr = "Ruban posé, presse-étoupe commandé", en = "Taped, gland ordered" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical", "hydraulic" },
  neighbours = { "W1.leaking_solid", "W1.shorted", "Q2.shorted", "M1.shorted", "Q2.no_contact" },
  expectations = {
    root = "M1.leaking_solid", element = "M1", modes = { "leaking", "shorted" }, causes = { "environment", "pollution" },
    consequences = { "Q2.tripped" },
    repair = { { "M1" } }, remedies = { "fit" },
    chain = { "Q2", "KM1", "F1", "W1", "M1", "P22", "P23", "P24", "P25", "P26", "P27" },
    functional_chain = { "M1", "3P1" },
    symptom = { { mode = "panel", on = "E52" }, { mode = "look", on = "Q2", shown = { fr = "trip", en = "trip" } } },
    proofs = {
      { { mode = "ohm", on = "M1:U1", with = "M1:V1", above = 3, below = 12, judged = "normal" },
        { mode = "ohm", on = "W1:U", with = "PE:1", above = 10000, judged = "normal" },
        { mode = "ohm", on = "M1:U1", with = "PE:1", below = 1000, judged = "abnormal" } },
    },
    readings = { { mode = "V~", on = "Q0:2", with = "Q0:4", above = 380, judged = "normal" } },
    equipment = { work = { "shoes", "glasses" }, live = { "insulating_gloves", "face_shield" } },
    points = { "MP1:P" }, guards = {}, marks = { "P25" },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP1-C1.K2", "CCP1-C1.K7", "CCP3-C1.K4", "CCP3-C1.K8", "T-S7" },
  },

  reference = solution.reference {
    ask = { "since", "wash", "done", "spare" }, see = { { "look", on = "Q2" }, { "look", on = "M1" }, { "look", on = "F1" } },
    documents = { "folio:E2", "parts" }, wear = { "insulating_gloves", "face_shield" },
    risks = {
      { "electrical", "Mesures en 400 V avec gants et écran, isolement hors tension" },
      { "pressure", "Accumulateur isolé et purgé, presse calée avant de toucher au groupe" },
      { "movement", "Presse et axe Z calés" },
    },
    chain = { "M1", "action", "Départ du groupe : court-circuit franc au démarrage" },
    suppose = {
      { "M1", "leaking", "Enroulement à la masse : eau dans la boîte à bornes" },
      { "W1", "leaking", "Câble du moteur blessé" },
      { "Q2", "worn", "Disjoncteur qui déclenche sous son calibre" },
    },
    search = { { "measure", on = "Q0:2", with = "Q0:4", mode = "V~" }, { "judge", mode = "normal", value = -1 }, { "measure", on = "MP1:P", mode = "bar" } },
    energies = { "electrical", "hydraulic" },
    locked = {
      { "measure", on = "M1:U1", with = "M1:V1", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "mark", on = "P25" }, { "disconnect", on = "P25", with = "M1:U1" },
      { "measure", on = "W1:U", with = "PE:1", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "reject", on = "W1", mode = "leaking", cites = { -2 }, text = "Câble seul : isolé" },
      { "measure", on = "M1:U1", with = "PE:1", mode = "ohm" }, { "judge", mode = "abnormal", value = -1 },
      { "confirm", on = "M1", mode = "leaking", cites = { -2 }, text = "Enroulement U à la masse, moteur débranché" },
    },
    diagnosis = { "M1", "leaking", "environment", "Enroulement de M1 à la masse : eau entrée par le presse-étoupe fendu" },
    part = "M1",
    work = {
      { "mark", on = "M1" }, { "dismantle", on = "M1" }, { "fit", on = "M1", with = "MOT-2K2-4P-B3" }, { "connect", on = "P25", with = "M1:U1" },
      { "measure", on = "M1:U1", with = "PE:1", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "operate", on = "Q2", mode = "handle", value = 0 }, { "operate", on = "Q2", mode = "handle", value = 1 },
    },
    check = { { "measure", on = "P22", mode = "clamp~" }, { "measure", on = "P23", mode = "clamp~" }, { "measure", on = "P24", mode = "clamp~" } },
    waste = { { "M1", "electronic" } },
    report = {
      symptom = "Défaut E52 : Q2 déclenché sur court-circuit dès la commande de la pompe.",
      analysis = "Consigné, M1 débranché : enroulements égaux, câble W1 isolé, enroulement U à la masse.",
      element = "M1, moteur du groupe hydraulique", cause = "Eau dans la boîte à bornes : lavage au jet, presse-étoupe fendu en février.",
      work_done = "Consignation électrique et hydraulique, échange de M1, isolement et courants contrôlés, sens de rotation vu à la pression.",
      parts = "MOT-2K2-4P-B3, quantité 1", tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Remplacer le presse-étoupe, interdire le jet sur le groupe.",
    },
  },

  -- The breaker is closed again and again, then changed for a bigger one.
  bad = solution.wrong(conduct.join({
    { "operate", on = "Q2", mode = "handle", value = 0 }, { "operate", on = "Q2", mode = "handle", value = 1 },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 8 },
  }, conduct.electrical_lockout, {
    { "dismantle", on = "Q2" }, { "fit", on = "Q2", with = "GV2-L-18" }, { "operate", on = "Q2", mode = "handle", value = 1 },
  }, conduct.electrical_return, conduct.restart), {
    symptom = "Q2 sautait.", analysis = "Calibre trop faible.", element = "Q2", cause = "Vieillissement",
    work_done = "Q2 remplacé par un 18 A.", parts = "GV2-L-18", tests = "Cycles conformes.",
  }),
}
