// Instruments and their functions by name.
#include "app/words/words.h"
#include "engine/base/assert.h"
#include "engine/base/units.h"

#include <stdio.h>

const char *words_instrument(enum instrument instrument)
{
    static const char *const names[INSTRUMENT_COUNT] = {
        [INSTRUMENT_MULTIMETER] = N_("Multimètre"),
        [INSTRUMENT_CLAMP] = N_("Pince ampèremétrique"),
        [INSTRUMENT_INSTALLATION] = N_("Contrôleur d’installation"),
        [INSTRUMENT_INSULATION] = N_("Contrôleur d’isolement"),
        [INSTRUMENT_ROTATION] = N_("Contrôleur d’ordre des phases"),
        [INSTRUMENT_CALIBRATOR] = N_("Calibrateur 4-20 mA"),
        [INSTRUMENT_GAUGE] = N_("Manomètres"),
        [INSTRUMENT_FLOW_METER] = N_("Débitmètre"),
        [INSTRUMENT_THERMOMETER] = N_("Thermomètres"),
        [INSTRUMENT_SOUND] = N_("Détecteur de fuites, stéthoscope"),
        [INSTRUMENT_STOPWATCH] = N_("Chronomètre"),
        [INSTRUMENT_TACHOMETER] = N_("Tachymètre, stroboscope"),
        [INSTRUMENT_VIBROMETER] = N_("Vibromètre"),
        [INSTRUMENT_DIAL_GAUGE] = N_("Comparateur, laser"),
        [INSTRUMENT_CALLIPER] = N_("Pied à coulisse, jauges"),
        [INSTRUMENT_BELT_METER] = N_("Contrôleur de courroie"),
        [INSTRUMENT_TORQUE] = N_("Clé dynamométrique, peson"),
        [INSTRUMENT_OIL_KIT] = N_("Analyse d’huile"),
    };
    ASSERT(instrument < INSTRUMENT_COUNT);
    return _(names[instrument]);
}

const char *words_meter(enum meter meter)
{
    static const char *const names[METER_COUNT] = {
        [METER_DC_VOLTS] = N_("Tension continue"),
        [METER_AC_VOLTS] = N_("Tension alternative"),
        [METER_LOZ_VOLTS] = N_("Tension, faible impédance"),
        [METER_OHMS] = N_("Résistance"),
        [METER_CONTINUITY] = N_("Continuité sonore"),
        [METER_DIODE] = N_("Diode"),
        [METER_HERTZ] = N_("Fréquence"),
        [METER_DC_AMPS] = N_("Courant continu 10 A"),
        [METER_AC_AMPS] = N_("Courant alternatif 10 A"),
        [METER_DC_MILLIAMPS] = N_("Courant continu 400 mA"),
        [METER_DC_CLAMP] = N_("Courant continu, pince"),
        [METER_AC_CLAMP] = N_("Courant alternatif, pince"),
        [METER_LEAK_CLAMP] = N_("Courant de fuite"),
        [METER_EARTH] = N_("Continuité de terre"),
        [METER_LOOP] = N_("Impédance de boucle"),
        [METER_RCD] = N_("Déclenchement du différentiel"),
        [METER_INSULATION] = N_("Isolement"),
        [METER_ROTATION] = N_("Ordre des phases"),
        [METER_SOURCE] = N_("Injecter un courant"),
        [METER_LOOP_AMPS] = N_("Lire la boucle"),
        [METER_BAR] = N_("Pression"),
        [METER_FLOW] = N_("Débit"),
        [METER_CONTACT] = N_("Température au contact"),
        [METER_INFRARED] = N_("Température infrarouge"),
        [METER_ULTRASOUND] = N_("Fuite aux ultrasons"),
        [METER_STETHOSCOPE] = N_("Stéthoscope"),
        [METER_STOPWATCH] = N_("Durée d’un mouvement"),
        [METER_OPTICAL] = N_("Tachymètre optique"),
        [METER_FRICTION] = N_("Tachymètre à contact"),
        [METER_STROBE] = N_("Stroboscope"),
        [METER_VIBRATION] = N_("Vibration"),
        [METER_ENVELOPE] = N_("État du roulement"),
        [METER_RUNOUT] = N_("Battement"),
        [METER_MISALIGNMENT] = N_("Alignement au comparateur"),
        [METER_LASER] = N_("Alignement au laser"),
        [METER_PLAY] = N_("Jeu"),
        [METER_BACKLASH] = N_("Jeu à l’inversion"),
        [METER_FEELER] = N_("Jauges d’épaisseur"),
        [METER_CALLIPER] = N_("Pied à coulisse"),
        [METER_MICROMETER] = N_("Micromètre"),
        [METER_BELT_HERTZ] = N_("Fréquence du brin"),
        [METER_BELT_FORCE] = N_("Tension par la flèche"),
        [METER_TORQUE] = N_("Couple de serrage"),
        [METER_PULL] = N_("Effort au peson"),
        [METER_OIL] = N_("Prélèvement d’huile"),
    };
    ASSERT(meter < METER_COUNT);
    return _(names[meter]);
}

static const char *unit_of(enum meter meter)
{
    switch ((int)meter) {
    case METER_BAR:
        return "bar";
    case METER_FLOW:
        return "%";
    case METER_INSULATION:
        return "V";
    case METER_RCD:
    case METER_SOURCE:
        return "mA";
    case METER_STROBE:
        return _("tr/min");
    case METER_TORQUE:
        return "N·m";
    case METER_STOPWATCH:
        return "s";
    default:
        return "";
    }
}

// What the positions are called that are no figures, or NULL.
static const char *position_of(enum meter meter, double value)
{
    bool zero = value < 1e-9;
    switch ((int)meter) {
    case METER_BAR:
        return zero ? _("Échelle usuelle") : NULL;
    case METER_FLOW:
        return zero ? _("Vanne de charge ouverte") : NULL;
    case METER_SOURCE:
        return zero ? _("Arrêt") : NULL;
    case METER_DC_CLAMP:
        return zero ? _("Sans remise à zéro") : _("Remise à zéro d’abord");
    case METER_STROBE:
        return zero ? _("Depuis le plus rapide") : NULL;
    case METER_TORQUE:
        return zero ? _("Couple de desserrage") : NULL;
    case METER_STOPWATCH:
        return zero ? _("Jusqu’à 20 s") : NULL;
    case METER_VIBRATION:
        return value < 1.5   ? _("Classe I, jusqu’à 15 kW")
               : value < 2.5 ? _("Classe II, jusqu’à 75 kW")
                             : _("15 à 300 kW, rigide");
    default:
        return NULL;
    }
}

const char *words_meter_choice(enum meter meter, double value, char *buffer, size_t size)
{
    const char *position = position_of(meter, value);
    if (position != NULL) {
        (void)snprintf(buffer, size, "%s", position);
        return buffer;
    }
    char number[32];
    int decimals = meter == METER_INFRARED ? 2 : meter == METER_BAR && value < 3.0 ? 1 : 0;
    units_format(number, sizeof number, value, "", decimals, words_language());
    if (meter == METER_INFRARED) {
        (void)snprintf(buffer, size, _("Émissivité %s"), number);
    } else {
        (void)snprintf(buffer, size, "%s\u00a0%s", number, unit_of(meter));
    }
    return buffer;
}
