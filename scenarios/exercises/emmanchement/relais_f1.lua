-- Somebody left the dial of F1 at 2 A: the pump, sound at 2.5 to 4 A, is tripped after some minutes of production.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/relais_f1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le groupe s’arrête toutes les cinq minutes", en = "The power unit stops every five minutes" },
  task = "diagnose", trade = "electrical", level = 2, minutes = 60,
  competences = { "CCP3-C1", "CCP1-C1", "CCP3-C2", "CCP4-C1" },
  faults = {}, presets = { { "F1.dial", 2 } },
  arrival = "310 s",
  order = "OT 26-0230",
  operator = {
    name = { fr = "Mme Carpentier, conductrice de ligne", en = "Mrs Carpentier, line operator" },
    says = { fr = "Le groupe hydraulique s’arrête toutes les cinq minutes, il faut attendre et réarmer dans l’armoire. Le moteur doit fatiguer.",
             en = "The hydraulic unit stops every five minutes, one has to wait and reset in the cabinet. The motor must be tired." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis l’arrêt de maintenance de samedi.", en = "Since Saturday’s maintenance stop." } },
    { id = "noise", person = "operator", q = { fr = "Le groupe fait-il un bruit nouveau ?", en = "Does the unit make a new noise?" },
      a = { fr = "Non, il tourne comme d’habitude, et puis clac.", en = "No, it runs as usual, and then clack." } },
    { id = "done", person = "colleague", q = { fr = "Qu’a-t-on fait samedi ?", en = "What was done on Saturday?" },
      a = { fr = "On a essayé les protections. Chacun a remis ce qu’il avait touché… je crois.", en = "We tested the protections. Everyone set back what he had touched… I think." } },
    { id = "motor", person = "team_leader", q = { fr = "Le moteur a-t-il été changé ?", en = "Was the motor changed?" },
      a = { fr = "Non, c’est celui d’origine, 4,6 A sur sa plaque.", en = "No, it is the first one, 4.6 A on its plate." } },
  },
  history = {
    { date = "2026-02-28", order = "OT 26-0085", ref = "F1", hours = 0.3,
      finding = { fr = "Essai annuel de déclenchement des protections", en = "Yearly trip test of the protections" },
      action = { fr = "F1 déclenché au courant réduit, conforme", en = "F1 tripped at reduced current, sound" } },
  },
  risks = { "electrical", "movement" }, energies = {},
  neighbours = { "KM1.no_contact_pole2", "M1.seizing", "M1.worn", "F1.worn", "3V1.misadjusted" },
  expectations = {
    root = "F1.misadjusted", element = "F1", modes = { "misadjusted" }, causes = { "setting", "operation" },
    repair = { { "F1" } }, remedies = { "adjust" }, settings = { ["F1.dial"] = { 4.4, 4.8 } },
    chain = { "Q2", "KM1", "F1", "W1", "M1", "P22", "P23", "P24" },
    functional_chain = { "M1", "F1", "3P1" },
    symptom = { { mode = "panel", on = "E51" }, { mode = "look", on = "F1", shown = { fr = "jaune sorti", en = "flag out" } } },
    proofs = {
      { { mode = "clamp~", on = "P22", above = 2, below = 4.6, judged = "normal" }, { mode = "clamp~", on = "P23", above = 2, below = 4.6, judged = "normal" },
        { mode = "clamp~", on = "P24", above = 2, below = 4.6, judged = "normal" }, { mode = "look", on = "F1" } },
    },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP1-C1.K2", "CCP1-C1.K7", "CCP3-C1.K4", "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "noise", "done", "motor" }, see = { { "look", on = "F1" }, { "look", on = "M1" }, { "touch", on = "M1" } },
    documents = { "folio:E2", "settings" }, wear = { "insulating_gloves", "face_shield" },
    risks = {
      { "electrical", "Pince ampèremétrique et molette, armoire ouverte, gants et écran" },
      { "movement", "Protecteur fermé, redémarrages annoncés" },
    },
    chain = { "M1", "action", "Départ du groupe : le thermique coupe un moteur qui tourne bien" },
    suppose = {
      { "F1", "misadjusted", "Molette sous le courant de plaque" },
      { "M1", "seizing", "Moteur trop chargé" },
      { "KM1", "no_contact", "Une phase manque" },
    },
    search = {
      { "wait", value = 60 }, { "operate", on = "F1", mode = "reset", value = 1 }, { "operate", on = "F1", mode = "reset", value = 0 },
      { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 14 },
      { "measure", on = "P22", mode = "clamp~" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "P23", mode = "clamp~" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "P24", mode = "clamp~" }, { "judge", mode = "normal", value = -1 },
      { "reject", on = "KM1", mode = "no_contact", cites = { -2, -4, -6 }, text = "Trois courants égaux" },
      { "reject", on = "M1", mode = "seizing", cites = { -3 }, text = "2,5 A pour 4,6 A de plaque : le moteur n’est pas chargé" },
      { "look", on = "F1" },
      { "confirm", on = "F1", mode = "misadjusted", cites = { -1 }, text = "Molette à 2 A, plaque du moteur 4,6 A" },
    },
    energies = {},
    diagnosis = { "F1", "misadjusted", "setting", "F1 laissé à 2 A après l’essai de samedi ; moteur sain à 2,5 A" },
    part = "F1",
    work = { { "adjust", on = "F1", mode = "dial", value = 4.6 }, { "look", on = "F1" } },
    check = { { "measure", on = "P22", mode = "clamp~" } },
    report = {
      symptom = "Défaut E51 après cinq minutes de production, F1 déclenché, moteur silencieux et tiède.",
      analysis = "Trois courants égaux à 2,5 A ; molette de F1 à 2 A pour 4,6 A sur la plaque de M1.",
      element = "F1, relais thermique du groupe", cause = "Réglage laissé à 2 A après l’essai du 28 février.",
      work_done = "Molette de F1 remise à 4,6 A, relais réarmé, courants relevés.",
      tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Ajouter la remise au réglage à la fiche d’essai.",
    },
  },

  -- The motor is believed tired: it is changed.
  bad = solution.wrong(conduct.join(conduct.electrical_lockout, {
    { "dismantle", on = "M1" }, { "fit", on = "M1", with = "MOT-2K2-4P-B3" },
    { "operate", on = "F1", mode = "reset", value = 1 }, { "operate", on = "F1", mode = "reset", value = 0 },
  }, conduct.electrical_return, conduct.restart), {
    symptom = "F1 déclenchait.", analysis = "Moteur fatigué.", element = "M1", cause = "Vieillissement",
    work_done = "Moteur remplacé.", parts = "MOT-2K2-4P-B3", tests = "Cycles conformes.",
  }),
}
